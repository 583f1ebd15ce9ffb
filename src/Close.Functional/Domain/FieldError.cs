namespace Close.Functional;

/// <summary>Says what is wrong with one field.</summary>
/// <param name="Field">The name Close uses for the field, such as <c>remote_phone</c>; a part of a list as <c>attachments.2.url</c>.</param>
/// <param name="Message">What was expected there, as a sentence or the end of one. Never holds the refused value when this library wrote it.</param>
/// <param name="Source">Who says so: Close's documentation, a numbered assumption of ours, or the answer itself.</param>
public sealed record FieldError(string Field, string Message, RuleSource Source)
{
    /// <summary>Gives field, message and source; without the message when Close wrote it, since it may quote a number.</summary>
    public override string ToString() => Source is RuleSource.Answered ? $"{Field} ({Source})" : $"{Field}: {Message} ({Source})";
}
