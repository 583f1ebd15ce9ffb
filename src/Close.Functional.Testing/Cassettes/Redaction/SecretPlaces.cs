using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>Walks through a file, remembers where it is, and puts down what is found there.</summary>
internal ref struct SecretPlaces(ReadOnlySpan<byte> file, SecretSearch search)
{
    private const int LongestName = 40;
    private const int Telling = 4;

    private static readonly SearchValues<char> PlainSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-$");

    private readonly SecretSearch search = search;
    private readonly List<Step> steps = [];
    private readonly List<Hit> hits = [];

    /// <summary>The file without the byte order mark that some editors put at its start.</summary>
    public ReadOnlySpan<byte> Json { get; } = file.StartsWith("\uFEFF"u8) ? file[3..] : file;

    /// <summary>Searches the token that the reader stands on.</summary>
    public readonly void Visit(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Advance();
                steps.Add(new Step(reader.TokenType is JsonTokenType.StartArray, -1, default));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                break;
            case JsonTokenType.PropertyName:
                steps[^1] = new Step(false, steps[^1].Index + 1, (start + 1)..(start + 1 + reader.ValueSpan.Length));
                Search(reader.ValueSpan, start, isName: true);
                break;
            case JsonTokenType.String:
                Advance();
                Search(reader.ValueSpan, start, isName: false);
                break;
            case JsonTokenType.Number or JsonTokenType.Comment:
                Advance();
                Search(reader.ValueSpan, start, isName: false);
                break;
            default:
                Advance();
                break;
        }
    }

    /// <summary>Searches all that follows a place, which is no JSON.</summary>
    public readonly void VisitRest(int start)
    {
        steps.Clear();
        foreach (var (sign, encodings) in search.In(Json[start..], isBody: false))
        {
            var at = sign.Secret is { } secret && encodings.IsEmpty ? Json[start..].IndexOf(search.Told[secret - 1]) : 0;
            hits.Add(new Hit(sign, encodings, start + at, null, false));
        }
    }

    /// <summary>Gives what was found. A secret that is in no single token, but in the bytes all the same, is added.</summary>
    public readonly Arr<SecretFinding> ToFindings()
    {
        var whole = new List<Hit>(hits);
        for (var index = 0; index < search.Told.Length; index++)
        {
            if (!hits.Exists(hit => hit.Sign.Secret == index + 1) && Json.IndexOf(search.Told[index]) is >= 0 and var at)
            {
                whole.Add(new Hit(new SecretSign(SecretKind.Known, index + 1), [], at, null, false));
            }
        }

        var telling = hits.Where(static hit => hit.IsName).Select(static hit => hit.Steps![^1].Name).ToHashSet();
        var findings = new List<SecretFinding>();
        var (line, lineStart, reached) = (1L, 0, 0);
        foreach (var hit in whole.OrderBy(static hit => hit.Start))
        {
            var passed = Json[reached..hit.Start];
            line += passed.Count((byte)'\n');
            lineStart = passed.LastIndexOf((byte)'\n') is >= 0 and var end ? reached + end + 1 : lineStart;
            reached = hit.Start;
            findings.Add(new SecretFinding(hit.Sign.Kind, hit.Sign.Secret, hit.Steps is null ? null : PathOf(hit.Steps, telling) + (hit.IsName ? " (name)" : ""), line, hit.Start - lineStart + 1, hit.Encodings));
        }

        return toArray(findings);
    }

    private readonly void Advance()
    {
        if (steps is [.., { IsList: true } last])
        {
            steps[^1] = last with { Index = last.Index + 1 };
        }
    }

    private readonly void Search(ReadOnlySpan<byte> text, int start, bool isName)
    {
        var found = search.In(text, isBody: !isName && NameFromEnd(0).SequenceEqual("base64"u8));
        foreach (var (sign, encodings) in found)
        {
            hits.Add(new Hit(sign, encodings, start, [.. steps], isName));
        }

        if (!isName && IsCredential() && text.Length > 0 && !text.SequenceEqual("***"u8) && !found.Keys.Any(static sign => sign.Kind is SecretKind.Authorization))
        {
            hits.Add(new Hit(new SecretSign(SecretKind.Authorization, null), [], start, [.. steps], false));
        }
    }

    // A header whose value is a text or a list of texts.
    private readonly bool IsCredential()
    {
        var inList = steps is [.., { IsList: true }] ? 1 : 0;
        return NameFromEnd(inList + 1).SequenceEqual("headers"u8) && CredentialHeaders.Holds(Encoding.UTF8.GetString(NameFromEnd(inList)));
    }

    private readonly ReadOnlySpan<byte> NameFromEnd(int back) => steps.Count > back ? Json[steps[^(back + 1)].Name] : [];

    private readonly string PathOf(Step[] path, System.Collections.Generic.HashSet<Range> telling)
    {
        var text = new StringBuilder("$");
        foreach (var step in path)
        {
            var name = step.IsList ? "" : Encoding.UTF8.GetString(Json[step.Name]);
            _ = step.IsList ? text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]")
                : !telling.Contains(step.Name) && IsHarmless(name) ? text.Append('.').Append(name)
                : text.Append(CultureInfo.InvariantCulture, $"[#{step.Index}]");
        }

        return text.ToString();
    }

    private readonly bool IsHarmless(string name)
    {
        if (name.Length is 0 or > LongestName || name.AsSpan().ContainsAnyExcept(PlainSigns))
        {
            return false;
        }

        var bytes = Encoding.UTF8.GetBytes(name);
        for (var at = 0; at + Telling <= bytes.Length; at++)
        {
            foreach (var value in search.Values)
            {
                if (value.AsSpan().IndexOf(bytes.AsSpan(at, Telling)) >= 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private readonly record struct Step(bool IsList, int Index, Range Name);

    private sealed record Hit(SecretSign Sign, Arr<SecretEncoding> Encodings, int Start, Step[]? Steps, bool IsName);
}
