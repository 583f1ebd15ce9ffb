namespace Close.Functional;

/// <summary>What can stop a walk by windows besides the errors of its calls.</summary>
internal static class WindowErrors
{
    private static readonly RuleSource Capped = new RuleSource.Assumed(Assumption.PagesAreCapped);

    /// <summary>The list does not come as a walk by windows needs it: going on could lose rows without a word.</summary>
    public static CloseError Unfit(Window asked) => WindowText.Refuse(
        "date_created",
        $"rows sorted by it are needed, {WindowText.Told(asked)}; Close gave others, so this list cannot be walked by windows");

    /// <summary>One second holds more rows than can be paged through.</summary>
    public static CloseError TooDeep(DateTimeOffset second) => new CloseError.Invalid([Crowded(second)]);

    /// <summary>
    /// Says so too when Close itself refuses to go deeper. No words of Close's are looked at: the same question was answered before
    /// with a smaller <c>_skip</c>, so it is the <c>_skip</c> that is refused.
    /// </summary>
    public static CloseError TooDeep(CloseError refusal, DateTimeOffset second) => refusal is CloseError.Rejected { Answer.Status: 400 } rejected
        ? new CloseError.Rejected(rejected.Answer, rejected.Errors, rejected.Fields.Add(Crowded(second)))
        : refusal;

    private static FieldError Crowded(DateTimeOffset second) => new(
        "_skip",
        $"{WindowText.Told(second)} holds more rows than pages reach in one second; a filter that splits them is needed",
        Capped);
}
