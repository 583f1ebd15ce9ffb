namespace Close.Functional.Testing.Tests.Model;

/// <summary>What may be done, in plain words: which fields a refusal names, or none.</summary>
internal static class ModelRules
{
    /// <summary>What stands against creating a message.</summary>
    public static IReadOnlyList<string> AgainstCreating(NewMessage asked, DateTimeOffset now) => Sorted(
    [
        .. asked.Status is "error" or "nonsense" or null ? ["status"] : Array.Empty<string>(),
        .. asked.Status is "scheduled" or "outbox" ? AgainstSending(asked.Local, asked.Remote, asked.Text) : [],
        .. asked.Status is "scheduled" && (asked.At is null || asked.At <= now) ? ["date_scheduled"] : Array.Empty<string>(),
        .. asked.Status is "outbox" && asked.Delay is < 0 or >= 60 ? ["send_in"] : Array.Empty<string>(),
        .. asked.Lead is "lead_nobody" ? ["lead"] : Array.Empty<string>(),
    ]);

    /// <summary>What stands against changing one.</summary>
    public static IReadOnlyList<string> AgainstChanging(ModelMessage message, ChangedMessage asked, DateTimeOffset now)
    {
        if (asked.SaysNothing)
        {
            return [];
        }

        string[] dates =
        [
            .. asked.Status is "scheduled" && (asked.At ?? message.Scheduled) is var at && (at is null || at <= now) ? ["date_scheduled"] : Array.Empty<string>(),
            .. asked.Status is "outbox" && asked.Delay is < 0 or >= 60 ? ["send_in"] : Array.Empty<string>(),
        ];
        string[] moves = (message.Status, asked.Status) switch
        {
            (_, "sent" or "inbox" or "error" or "nonsense") => ["status"],
            ("draft", _) or ("scheduled" or "outbox", "draft") => [],
            _ => ["status"],
        };
        var text = asked.TextIsGiven ? asked.Text : message.Text;

        // Whether there is all that is needed to send is looked at last.
        return dates.Length + moves.Length > 0 ? Sorted([.. dates, .. moves])
            : asked.Status is "scheduled" or "outbox" ? Sorted(AgainstSending(message.Local, message.Remote, text))
            : [];
    }

    private static IEnumerable<string> AgainstSending(string? local, string? remote, string? text) =>
    [
        .. local is null ? ["local_phone"] : Array.Empty<string>(),
        .. remote is null ? ["remote_phone"] : Array.Empty<string>(),
        .. text is null ? ["text"] : Array.Empty<string>(),
    ];

    private static string[] Sorted(IEnumerable<string> fields) => [.. fields.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>What a caller asks for when creating.</summary>
internal sealed record NewMessage(string? Status, string? Text, string? Lead, string? Local, string? Remote)
{
    public DateTimeOffset? At { get; init; }

    public int? Delay { get; init; }
}

/// <summary>What a caller asks for when changing.</summary>
internal sealed record ChangedMessage(string? Status)
{
    public bool TextIsGiven { get; init; }

    public string? Text { get; init; }

    public DateTimeOffset? At { get; init; }

    public int? Delay { get; init; }

    public bool SaysNothing => Status is null && !TextIsGiven;
}
