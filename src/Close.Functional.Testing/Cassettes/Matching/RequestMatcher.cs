using System.Runtime.InteropServices;
using System.Text;

namespace Close.Functional.Testing;

/// <summary>Decides whether two requests ask the same: they do when none of its rules finds a difference.</summary>
/// <remarks>Immutable, compared by value. It is part of the policy of a cassette, and so of its file: see <see cref="CassettePolicy.Matcher"/>.</remarks>
public sealed record RequestMatcher
{
    private RequestMatcher(Arr<MatchRule> rules) => Rules = rules;

    /// <summary>Method, path, query and body. Headers do not count.</summary>
    public static RequestMatcher Default { get; } = Of(new MatchRule.Method(), new MatchRule.Path(), new MatchRule.Query(), new MatchRule.Body());

    /// <summary>The rules, in the order in which differences are told.</summary>
    public Arr<MatchRule> Rules { get; }

    /// <summary>Puts rules together. Without any, all requests are the same.</summary>
    /// <param name="rules">The rules. Of two for the same thing, the later one counts.</param>
    public static RequestMatcher Of(params IEnumerable<MatchRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Aggregate(new RequestMatcher(Arr<MatchRule>.Empty), static (matcher, rule) => matcher.With(rule));
    }

    /// <summary>Gives the same matcher with one more rule, which takes the place of one for the same thing.</summary>
    /// <param name="rule">The rule, such as <c>new MatchRule.Body().Ignoring("$.text")</c>.</param>
    public RequestMatcher With(MatchRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Rules.Exists(one => one.Place == rule.Place)
            ? new(Rules.Map(one => one.Place == rule.Place ? rule : one))
            : new(Rules.Add(rule));
    }

    /// <summary>Gives the same matcher without the rules of one sort, such as <see cref="MatchRule.Body"/>.</summary>
    /// <typeparam name="TRule">The sort.</typeparam>
    public RequestMatcher Without<TRule>()
        where TRule : MatchRule => new(Rules.Filter(rule => rule is not TRule));

    /// <summary>Gives every difference between what was recorded and what was asked for; none just when the two ask the same.</summary>
    /// <param name="recorded">What was recorded.</param>
    /// <param name="actual">What was asked for.</param>
    public Arr<Difference> Compare(RecordedRequest recorded, RecordedRequest actual)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(actual);
        return toArray(Rules.SelectMany(rule => rule.Compare(recorded, actual)));
    }

    /// <summary>Gives the names of what is compared.</summary>
    public override string ToString() => string.Join(", ", Rules.Select(rule => rule.Place));

    /// <summary>Gives a text that two requests share just when they ask the same.</summary>
    internal string Key(RecordedRequest request)
    {
        var key = new StringBuilder(RoomFor(request.Body));
        foreach (var rule in Rules.AsEnumerable())
        {
            rule.AppendKey(key, request);
            key.Append('\n');
        }

        return key.ToString();
    }

    // Nearly enough for what follows, so that the text is not moved as it grows.
    private static int RoomFor(CassetteBody body) => 256 + (body is CassetteBody.Json json ? JsonMarshal.GetRawUtf8Value(json.Value).Length : 0);
}
