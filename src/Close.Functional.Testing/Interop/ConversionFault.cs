using System.Globalization;

namespace Close.Functional.Testing;

/// <summary>Why something could not be converted, as a value. No text holds a value of what was converted.</summary>
/// <remarks>Immutable.</remarks>
public abstract record ConversionFault
{
    private ConversionFault()
    {
    }

    /// <summary>What went wrong and where.</summary>
    public string Message => Text;

    private protected abstract string Text { get; }

    /// <summary>Gives <see cref="Message"/>.</summary>
    public sealed override string ToString() => Message;

    /// <summary>A file is not of the format that it was read as, or is broken.</summary>
    /// <param name="Path">What the file was called.</param>
    /// <param name="Line">The line at which reading stopped, from 1.</param>
    /// <param name="Column">The place in that line, from 1: in bytes in JSON, in UTF-16 units in YAML.</param>
    /// <param name="Place">The place in the format, such as <c>log.entries[2].request</c>; null when it is neither JSON nor YAML at all.</param>
    /// <param name="Expected">What was expected there.</param>
    public sealed record Damaged(string Path, long Line, long Column, string? Place, string Expected) : ConversionFault
    {
        private protected override string Text =>
            string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): cannot be read{(string.IsNullOrEmpty(Place) ? "" : $", at {Place}")}: expected {Expected}.");
    }

    /// <summary>A part of a cassette, or an option, makes no sense in the format that was asked for.</summary>
    /// <param name="Place">Which part, such as <c>interactions[2].request.path</c> or <c>BaseAddress</c>.</param>
    /// <param name="Expected">What was expected there.</param>
    public sealed record Unfit(string Place, string Expected) : ConversionFault
    {
        private protected override string Text => $"{Place} cannot be converted: expected {Expected}.";
    }
}
