using System.Runtime.InteropServices;

namespace Close.Functional;

/// <summary>When a call went out.</summary>
/// <param name="At">The time.</param>
/// <param name="Answers">How many calls of the group had been answered by then.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PaceTicket(TimeSpan At, long Answers);
