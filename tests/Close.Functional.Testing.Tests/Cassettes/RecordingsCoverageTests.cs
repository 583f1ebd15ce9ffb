using System.Reflection;
using System.Text.RegularExpressions;
using Close.Functional.Recordings;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>Whatever can be asked and whatever can go wrong is in some recording, so that a new operation or error without one fails here.</summary>
public sealed partial class RecordingsCoverageTests
{
    // What each recording gives when it is replayed, step by step.
    private static readonly Lazy<Task<StepTaken[]>> Replayed = new(ReplayAsync);

    public static TheoryData<string> Operations() =>
    [
        .. typeof(SmsApi).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Request<>))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Distinct(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Errors() => [.. typeof(CloseError).GetNestedTypes().Select(type => type.Name)];

    public static TheoryData<FailureCause> Causes() => [.. Enum.GetValues<FailureCause>()];

    public static TheoryData<Outcome> Outcomes() => [.. Enum.GetValues<Outcome>()];

    public static TheoryData<Type> Kinds() => [.. typeof(Activity).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Activity)) && !type.IsAbstract)];

    public static TheoryData<SmsStatus> Statuses() => [.. SmsStatus.Known];

    public static TheoryData<int> HttpStatuses() => [.. StatusesOfTheContract()];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_operation_is_asked_for_in_some_recording_and_succeeds(string operation) =>
        Assert.Contains(await Replayed.Value, step => step.Operation == operation && step.Result.IsRight);

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Each_error_comes_back_from_some_recording(string name) =>
        Assert.Contains(await ErrorsAsync(), error => error.GetType().Name == name);

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task Each_cause_of_a_failure_comes_back_from_some_recording(FailureCause cause) =>
        Assert.Contains(await ErrorsAsync(), error => error is CloseError.Unavailable failure && failure.Cause == cause);

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Each_outcome_of_a_failure_comes_back_from_some_recording(Outcome outcome) =>
        Assert.Contains(await ErrorsAsync(), error => error is CloseError.Unavailable failure && failure.Outcome == outcome);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_of_activity_stands_in_some_recorded_list(Type kind) =>
        Assert.Contains(await Replayed.Value, step => step.Result.Match(Right: value => value is Page<Activity> page && page.Data.Any(kind.IsInstanceOfType), Left: _ => false));

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Each_status_of_an_SMS_stands_in_some_recording(SmsStatus status) =>
        Assert.Contains(await Replayed.Value, step => step.Result.Match(Right: value => MessagesOf(value).Any(sms => sms.Status == status), Left: _ => false));

    [Theory]
    [MemberData(nameof(HttpStatuses))]
    public void Each_status_that_the_contract_names_is_answered_in_some_recording(int status) =>
        Assert.Contains(Answers(), answer => answer.Status == status);

    [Fact]
    public void The_contract_names_statuses() => Assert.Superset(new System.Collections.Generic.HashSet<int> { 400, 401, 404, 429, 500 }, StatusesOfTheContract().ToHashSet());

    internal static IEnumerable<Envelope> Answers() =>
        Recording.All.SelectMany(recording => Load(recording.Name).Interactions).Select(one => one.Response).OfType<RecordedResponse>().Select(answer => answer.ToEnvelope());

    private static Cassette Load(string name) =>
        CassetteFile.Load(Repository.PathOf($"recordings/{name}{CassetteFile.Extension}")).Match(Right: found => found, Left: fault => throw new InvalidOperationException(fault.Message));

    private static IEnumerable<Sms> MessagesOf(object value) => value switch
    {
        Sms sms => [sms],
        Page<Sms> page => page.Data,
        _ => [],
    };

    private static async Task<IEnumerable<CloseError>> ErrorsAsync() => (await Replayed.Value).SelectMany(step => step.Result.LeftToList());

    private static async Task<StepTaken[]> ReplayAsync()
    {
        var all = new List<StepTaken>();
        foreach (var recording in Recording.All)
        {
            var steps = new Steps(CassetteSession.Replay(Load(recording.Name)).Transport);
            await recording.Program(steps);
            all.AddRange(steps.All);
        }

        return [.. all];
    }

    private static IEnumerable<int> StatusesOfTheContract() => RecordingsContract.Rows("### Statuses").SelectMany(row => Number().Matches(row)).Select(match => int.Parse(match.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).Distinct();

    [GeneratedRegex("[1-6][0-9]{2}", RegexOptions.None, 5_000)]
    private static partial Regex Number();
}
