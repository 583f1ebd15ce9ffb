namespace Close.Functional;

/// <summary>One cell of the life cycle: what a command does to an SMS in one state, and who says so.</summary>
/// <remarks>A status <c>Unspecified</c> stands for every status that this version does not know, and for one that an answer left out.</remarks>
/// <param name="From">The status before.</param>
/// <param name="Command">The command.</param>
/// <param name="To">The status after; where the command is refused, the one it would lead to if the rule fell.</param>
/// <param name="Actor">Who gives the command.</param>
/// <param name="IsAllowed">Whether the command is allowed there. If not, and an assumption says so, it can be allowed by switching that one off.</param>
/// <param name="Rule">The rule that allows or refuses it, as the end of a sentence.</param>
/// <param name="Source">Who says so.</param>
public sealed record SmsTransition(SmsStatus From, SmsCommandKind Command, SmsStatus To, SmsActor Actor, bool IsAllowed, string Rule, RuleSource Source);
