namespace Close.Functional.Tests.Domain;

/// <summary>Every Match of the library takes the function of the case, and takes no null for any.</summary>
public sealed class MatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // One value of each case of each union.
    private static readonly object[][] Unions =
    [
        [new RuleSource.Documented("Page"), new RuleSource.Inferred("Page"), new RuleSource.Assumed(Assumption.TextOrTemplate), new RuleSource.Answered()],
        [.. SmsStatus.Known.Append(SmsStatus.Of("queued")).Select(status => SmsState.Of(status))],
        [
            new SmsCommand.Edit(new SmsChangeFields()), new SmsCommand.Cancel(), new SmsCommand.ScheduleAt(Noon), new SmsCommand.Send(),
            new SmsCommand.Mark(SmsStatus.Sent), new SmsCommand.Due(), new SmsCommand.Delivered(), new SmsCommand.Failed(),
        ],
    ];

    public static TheoryData<object> Values() =>
    [
        .. Unions.SelectMany(cases => cases),
        .. typeof(OpenEnum).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(OpenEnum)) && Matching.Of(type) is not null).Select(type => OpenEnumTests.Known(type)[0]),
        new Sms(SmsId.Parse("acti_1").Match(Succ: id => id, Fail: _ => null!)),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void No_function_may_be_null(object value)
    {
        var match = Matching.Of(value.GetType())!;

        Assert.All(match.Parameters, parameter => Assert.Equal(parameter.Name, Assert.Throws<ArgumentNullException>(() => match.Call(value, without: parameter.Position)).ParamName));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_case_has_a_function_of_its_own(int union) =>
        Assert.Equal(Unions[union].Length, Unions[union].Select(value => Matching.Of(value.GetType())!.Call(value)).Distinct(StringComparer.Ordinal).Count());
}
