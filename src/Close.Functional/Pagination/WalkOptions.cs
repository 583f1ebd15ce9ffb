namespace Close.Functional;

/// <summary>How a listing is walked.</summary>
internal sealed record WalkOptions(ResumePoint From)
{
    public int? Limit { get; init; }

    public bool IsOnePageAhead { get; init; }

    public bool IsStreaming { get; init; }

    public IProgress<WalkProgress>? Progress { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
