using System.Text.Json;

namespace Close.Functional.Testing;

/// <summary>A kind whose values must also make sense as a whole.</summary>
/// <param name="kind">How the value stands in JSON.</param>
/// <param name="expected">Gives what was expected instead, or null when the value makes sense.</param>
internal sealed class CheckedKind<TValue>(WireKind<TValue> kind, Func<TValue, string?> expected) : WireKind<TValue>(hasEmpty: true)
{
    public override TValue Read(ref Utf8JsonReader reader)
    {
        var value = kind.Read(ref reader);
        return expected(value) is { } problem ? throw new WireException(problem) : value;
    }

    public override void Write(ref WireWriter json, TValue value) => kind.Write(ref json, value);

    private protected override bool IsEmpty(TValue value) => kind.IsAbsent(value);
}
