using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Tests.Json;

/// <summary>Pages of activities in all the ways JSON lets one write them, and some that it does not. The same seed gives the same page.</summary>
internal sealed class WildPages(int seed)
{
    private static readonly string[] Names =
    [
        "status", "direction", "source", "text", "local_phone", "remote_phone", "local_phone_formatted", "lead_id", "contact_id", "user_id",
        "user_name", "created_by", "organization_id", "cost", "sequence_id", "caller_id_mode", "template_id", "duration", "note", "subject",
    ];

    private static readonly string[] Dates = ["date_created", "date_updated", "activity_at", "date_sent", "date_scheduled"];

    private static readonly string[] Texts =
    [
        "sent", "inbox", "", "Hi! \"Noon\" it is.", "Grüße\n👍", "+12025550143", "lead_0a", "lead_0b", "user_0a", "user_0b", "a\\b", "\u2028", "fixed",
        "A longer text that no cache would keep, because it is longer than what a cache keeps.", "Close.io",
    ];

    private readonly Random random = new(seed);

    /// <summary>One page; about a third of them with something that cannot be read.</summary>
    public byte[] Next()
    {
        var space = Pick("", "", "", " ", "\n  ", "\t", "\r\n");
        var isShuffled = Chance(4);
        var isEscaped = Chance(4);
        var isOdd = Chance(3);
        var kinds = Chance(2) ? ["SMS"] : new[] { "SMS", "Call", "Email", "Note", "HologramCall", "WhatsAppMessage", "EmailThread" };
        var missing = Names.Concat(Dates).Where(_ => Chance(6)).ToHashSet(StringComparer.Ordinal);
        var items = Enumerable.Range(0, random.Next(6)).Select(index => Item(index, Pick(kinds))).ToArray();
        var data = $"[{space}{string.Join($"{space},{space}", items)}{space}]";
        var page = Chance(2) ? Object([("data", data), ("has_more", Pick("true", "false", "null"))]) : Object([("has_more", "true"), ("data", data), ("cursor", "{\"a\":[1,{}]}")]);
        return Encoding.UTF8.GetBytes(space + page + space);

        string Item(int index, string kind)
        {
            var members = new List<(string Name, string Value)> { ("_type", Text(kind)), ("id", Text(string.Create(CultureInfo.InvariantCulture, $"acti_{index}"))) };
            members.AddRange(Names.Where(name => !missing.Contains(name) && !Chance(20)).Select(name => (name, Value(name))));
            members.AddRange(Dates.Where(name => !missing.Contains(name)).Select(name => (name, Chance(3) ? "null" : Text(Date()))));
            members.Add(("users", Chance(2) ? "[]" : $"[{space}{Text(Pick("user_0a", ""))}{space},{Text("user_0b")}]"));
            members.Add(("attachments", Chance(2) ? "[]" : $"[{Object([("url", Text("https://example.com/a")), ("size", Pick("0", "1", "12", "120", "1234567890123", "null")), ("new", "[[]]")])}]"));
            if (kind is "Email")
            {
                members.Add(("envelope", Object([("subject", Text(Pick(Texts))), ("from", $"[{Object([("email", Text(Pick(Texts))), ("name", Pick("null", "\"A\""))])}]")])));
                members.Add(("opens", Pick("[]", "[1]", "null", "[{\"a\":1}]")));
            }

            if (kind is "EmailThread")
            {
                members.Add(("emails", $"[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(number => Item(number, "Email")))}]"));
            }

            if (Chance(3))
            {
                members.Add((Pick("new", "custom.cf_0a", "ünknown"), Pick("null", "1e5", "\"half \\ud83d\"", "{\"x\":[1,2,{\"y\":null}]}", "[]", "true")));
            }

            if (isOdd && Chance(6))
            {
                members.Add(Chance(2) ? members[random.Next(members.Count)] : (Pick(Names), Pick("1", "{}", "[1]", "\"\\ud83d\"", "nul", "{\"a\":1,\"a\":2}", "01")));
            }

            if (isShuffled)
            {
                random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members));
            }

            return Object(members);
        }

        string Value(string name) => Chance(4) ? "null" : name is "duration" ? Pick("0", "6", "61", "1.5", "1.50", "-2", "1234567890") : Text(Pick(Texts));

        string Object(IEnumerable<(string Name, string Value)> members) =>
            $"{{{space}{string.Join($"{space},{space}", members.Select(one => $"{Text(one.Name)}{space}:{space}{one.Value}"))}{space}}}";

        string Text(string text) => isEscaped && Chance(3)
            ? $"\"{string.Concat(text.Select(sign => Chance(2) || sign is '"' or '\\' or < ' ' ? $"\\u{(int)sign:x4}" : sign.ToString()))}\""
            : $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
    }

    /// <summary>Changes a few bytes: another value, a piece left out, doubled or moved.</summary>
    public byte[] Mutate(byte[] json)
    {
        var bytes = json.ToList();
        for (var change = random.Next(1, 4); change > 0 && bytes.Count > 1; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 9), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"{}[]\",:\\ 0n"[random.Next(11)];
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                default:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
            }
        }

        return [.. bytes];
    }

    private string Date() => Pick(
        "2026-03-01T12:00:00+00:00", "2026-03-01T12:00:00.123456+00:00", "2026-03-01T12:00:00.1Z", "2024-02-29T23:59:59.9999999+00:00", "2026-03-01T12:00:00+02:00", "2026-03-01", "0001-01-01T00:00:00Z");

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
