namespace Close.Functional.Testing;

/// <summary>Which values of a cassette are about people and are replaced by made-up ones, and by which. It is part of the cassette's policy.</summary>
/// <remarks>
/// <para>Immutable, compared by value.</para>
/// <para>
/// The key that decides by what a value is replaced comes from <see cref="Salt"/>, which stands in the cassette, and from a secret, which does not. Without a
/// secret, whoever has the cassette can try out guesses: there are few enough telephone numbers to try all of them. Then pseudonyms keep people's data out
/// of the sight of a reader, and no more. With a secret, nobody can who does not have it; but then only who has it can replay a program that asks with
/// the real values. A program that asks with the pseudonyms needs neither.
/// </para>
/// </remarks>
public sealed record PseudonymPolicy : IWireObject
{
    /// <summary>The fewest characters of a salt: 8. It is no secret, and only has to differ from cassette to cassette.</summary>
    public const int ShortestSalt = 8;

    /// <summary>The fewest characters of a secret: 16. It should be drawn at random, since the cassette shows whether a guess is right.</summary>
    public const int ShortestSecret = 16;

    internal string? salt;
    internal string? check;
    internal Arr<string> phones;
    internal Arr<string> names;
    internal Arr<string> texts;
    internal bool ids;
    internal Extra extra = Extra.Empty;
    internal WrittenNulls nulls;

    internal PseudonymPolicy()
    {
    }

    /// <summary>A text of this cassette alone, from which the key is made.</summary>
    public string Salt => salt!;

    /// <summary>A fingerprint of the key, by which the right secret is recognised; null when the key needs no secret.</summary>
    public string? Check => check;

    /// <summary>
    /// The names of the members, pairs and variables that hold telephone numbers, in any case; of a query, <c>remote_phone__in</c> counts as <c>remote_phone</c>.
    /// A name that ends in an asterisk stands for all that begin so. What is inside a member that is named here counts as the member does, unless it is named itself.
    /// </summary>
    public IReadOnlyList<string> Phones { get => phones; init => phones = toArray(value); }

    /// <summary>The names, likewise, of those that hold names of people and companies, with an e-mail address or without.</summary>
    public IReadOnlyList<string> Names { get => names; init => names = toArray(value); }

    /// <summary>The names, likewise, of those that hold what people wrote or said, or what gives them away.</summary>
    public IReadOnlyList<string> Texts { get => texts; init => texts = toArray(value); }

    /// <summary>Whether ids such as <c>lead_…</c> are replaced too. The default is false: they are about no person, and people with access to Close can look them up anyway.</summary>
    public bool Ids { get => ids; init => ids = value; }

    ref Extra IWireObject.Extra => ref extra;

    ref WrittenNulls IWireObject.Nulls => ref nulls;

    /// <summary>Makes a policy for the members of Close that hold people's data.</summary>
    /// <param name="salt">A text of this cassette alone, of 8 characters or more, such as a random one.</param>
    /// <param name="secret">A random text of 16 characters or more that is not kept, so that guesses cannot be tried out; null for none.</param>
    /// <exception cref="ArgumentException">The salt or the secret is too short.</exception>
    public static PseudonymPolicy Of(string salt, string? secret = null)
    {
        ArgumentNullException.ThrowIfNull(salt);
        if (salt.Length < ShortestSalt || secret is { Length: < ShortestSecret })
        {
            throw new ArgumentException($"A salt of {ShortestSalt} characters or more is needed, and a secret of {ShortestSecret} or more, or none.", nameof(salt));
        }

        return new()
        {
            salt = salt,
            check = secret is null ? null : Fingerprint(salt, secret),
            phones = Array(
                "phone", "phones", "contact_phone", "local_phone", "local_phone_formatted", "remote_phone", "remote_phone_formatted", "number", "number_formatted",
                "phone_formatted", "transferred_from", "transferred_to", "forwarded_to"),
            names = Array(
                "name", "first_name", "last_name", "display_name", "user_name", "created_by_name", "updated_by_name", "contact_name", "lead_name", "destination_display_name",
                "source_display_name", "task_assigned_to_name", "email", "contact_email", "sender", "from", "to", "cc", "bcc", "reply_to", "send_as"),
            texts = Array(
                "text", "subject", "latest_normalized_subject", "body_text", "body_html", "body_preview", "html", "message_markdown", "message_html", "note", "note_html",
                "user_note", "user_note_html", "title", "description", "location", "summary", "comment_summary", "transcripts", "recording_transcript", "voicemail_transcript",
                "task_text", "filename", "ip_address", "outcome_reason", "outcome_autofill_reasoning", "playbook_reason", "conversation_type_reason", "agent_action_reason",
                "calendar_event_link", "calendar_event_uids", "provider_calendar_event_id", "provider_calendar_ids", "values", "values_by_name", "custom.*", "query"),
        };
    }

    /// <summary>Gives the same policy with other members that hold telephone numbers.</summary>
    /// <param name="members">The new value of <see cref="Phones"/>.</param>
    public PseudonymPolicy WithPhones(params IEnumerable<string> members) => this with { Phones = [.. members] };

    /// <summary>Gives the same policy with other members that hold names.</summary>
    /// <param name="members">The new value of <see cref="Names"/>.</param>
    public PseudonymPolicy WithNames(params IEnumerable<string> members) => this with { Names = [.. members] };

    /// <summary>Gives the same policy with other members that hold what people wrote.</summary>
    /// <param name="members">The new value of <see cref="Texts"/>.</param>
    public PseudonymPolicy WithTexts(params IEnumerable<string> members) => this with { Texts = [.. members] };

    /// <summary>Gives the same policy, with or without ids.</summary>
    /// <param name="replaced">The new value of <see cref="Ids"/>.</param>
    public PseudonymPolicy WithIds(bool replaced = true) => this with { Ids = replaced };

    /// <summary>Whether pseudonyms can be made with a secret, or without one.</summary>
    /// <param name="secret">The secret; null for none.</param>
    public bool Takes(string? secret) => check is null ? secret is null : secret is not null && check == Fingerprint(Salt, secret);

    private static string Fingerprint(string salt, string secret) => PseudonymKey.Of(salt, secret).Draw("check", "").Fingerprint();
}
