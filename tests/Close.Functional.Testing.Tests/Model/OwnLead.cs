using System.Globalization;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>One of several callers, who each work on a lead of their own: drafts, edits and deletes, and notes down what should be left.</summary>
internal sealed class OwnLead(CloseClient client, string lead)
{
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Expected => texts;

    /// <summary>Of every six steps three make a message, two edit one, and one deletes one.</summary>
    public async Task StepAsync(int step, CancellationToken cancellationToken)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{lead}, step {step}");
        switch (step % 6)
        {
            case 0 or 1 or 2:
                var made = Must(await client.RunAsync(SmsApi.Create(Must(SmsDraft.Keep("+12025550143", "+12025550199", text, lead))), cancellationToken));
                texts.Add(made.Id.Value, text);
                break;
            case 3 or 4:
                var edited = texts.Keys.ElementAt(step * 7 % texts.Count);
                Must(await client.RunAsync(SmsApi.Update(Ids.Sms(edited), SmsChange.Reword(text)), cancellationToken));
                texts[edited] = text;
                break;
            default:
                var gone = texts.Keys.ElementAt(step * 5 % texts.Count);
                Must(await client.RunAsync(SmsApi.Delete(Ids.Sms(gone)), cancellationToken));
                texts.Remove(gone);
                break;
        }
    }

    public async Task<IReadOnlyDictionary<string, string>> SeenAsync(CancellationToken cancellationToken)
    {
        var query = Must(SmsQuery.Parse(new SmsQueryFields { LeadIds = [lead], Limit = 7 }));
        var rows = Must(await client.RunAsync(Listings.Of(query).Collect(1_000), cancellationToken));
        return new SortedDictionary<string, string>(rows.ToDictionary(sms => sms.Id.Value, sms => sms.Text ?? "", StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static T Must<T>(LanguageExt.Either<CloseError, T> result) => result.Match(Right: value => value, Left: Scene.Failed<T>);
}
