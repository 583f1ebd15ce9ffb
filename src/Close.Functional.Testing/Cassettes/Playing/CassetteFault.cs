using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>What can go wrong with a cassette, as a value.</summary>
/// <remarks>Immutable. Texts quote values of requests with what looks like a key, an address or a number masked.</remarks>
public abstract partial record CassetteFault
{
    private CassetteFault()
    {
    }

    /// <summary>What went wrong and what can be done about it.</summary>
    public string Message => Text;

    private protected abstract string Text { get; }

    /// <summary>Gives <see cref="Message"/>.</summary>
    public sealed override string ToString() => Message;

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>There is no cassette at a path.</summary>
    /// <param name="Path">The path.</param>
    public sealed record Missing(string Path) : CassetteFault
    {
        private protected override string Text =>
            $"There is no cassette at {Path}. Record one first ({CassetteOptions.ModeVariable}=record, with what reaches Close given in the options), or correct the path.";
    }

    /// <summary>A file is no cassette that this version can read. It is never recorded over.</summary>
    /// <param name="Path">The path.</param>
    /// <param name="Line">The line at which reading stopped, from 1.</param>
    /// <param name="Column">The byte in that line, from 1.</param>
    /// <param name="JsonPath">The place in the JSON, such as <c>$.interactions[2].request</c>; null when it is not JSON at all.</param>
    /// <param name="Expected">What was expected there.</param>
    public sealed record Damaged(string Path, long Line, long Column, string? JsonPath, string Expected) : CassetteFault
    {
        private protected override string Text =>
            Format($"{Path}({Line},{Column}): no cassette that can be read{(JsonPath is null ? "" : $", at {JsonPath}")}: expected {Expected}.");
    }

    /// <summary>A file could not be read or written.</summary>
    /// <param name="Path">The path.</param>
    /// <param name="Reason">Why, in the words of the operating system.</param>
    public sealed record Inaccessible(string Path, string Reason) : CassetteFault
    {
        private protected override string Text => $"The cassette {Path} cannot be read or written: {Reason}";
    }

    /// <summary>Somebody else is recording to the same path, in this process or in another.</summary>
    /// <param name="Path">The path.</param>
    public sealed record Busy(string Path) : CassetteFault
    {
        private protected override string Text => $"The cassette {Path} is being recorded by somebody else. Give each test a cassette of its own, or record one test at a time.";
    }

    /// <summary>A recording was asked for where tests must not call Close.</summary>
    /// <param name="Mode">What was asked for.</param>
    public sealed record RecordingRefused(CassetteMode Mode) : CassetteFault
    {
        private protected override string Text =>
            $"{Mode} is refused because the environment variable CI is set: a build must not depend on what Close answers today. Record on your own machine and commit the cassette; or set "
            + $"{CassetteOptions.ModeVariable}=replay; or, for what reaches no network, choose {nameof(CassetteOptions)}.{nameof(CassetteOptions.RecordsInCI)}.";
    }

    /// <summary>The environment names a mode that there is not.</summary>
    /// <param name="Value">What it says.</param>
    public sealed record UnknownMode(string Value) : CassetteFault
    {
        private protected override string Text =>
            $"{CassetteOptions.ModeVariable} is \"{Masking.Text(Value)}\"; expected one of {string.Join(", ", Enum.GetNames<CassetteMode>().Select(name => name.ToLowerInvariant()))}.";
    }

    /// <summary>A cassette would hold a secret, and so was not written.</summary>
    public sealed record HoldsSecret : CassetteFault
    {
        internal HoldsSecret(string path, Arr<SecretFinding> findings)
        {
            Path = path;
            Findings = findings;
        }

        /// <summary>Where it would have been written to.</summary>
        public string Path { get; }

        /// <summary>Where in it the secrets are; at least one. They do not say what the secrets are.</summary>
        public Arr<SecretFinding> Findings { get; }

        private protected override string Text =>
            $"The cassette {Path} was not written, because it would hold a secret:\n{string.Join("\n", Findings.Select(finding => $"  {finding}"))}\n"
            + "Name what holds it among the secrets of the policy, so that it is blackened.";
    }
}
