using System.Text;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>Short ways to convert and to look at what came of it.</summary>
internal static class Conversions
{
    public static Converted<T> Done<T>(this Either<ConversionFault, Converted<T>> conversion) =>
        conversion.Match(Right: converted => converted, Left: fault => throw new InvalidOperationException(fault.Message));

    public static ConversionFault Failed<T>(this Either<ConversionFault, Converted<T>> conversion) =>
        conversion.Match(Right: _ => throw new InvalidOperationException("It was converted."), Left: fault => fault);

    public static string[] Lost<T>(this Converted<T> converted) => [.. converted.Losses.Select(loss => loss.ToString())];

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Gives a cassette as its own policy lets it out.</summary>
    public static Cassette Redacted(Cassette cassette) => new Redactor(cassette.Policy).Redact(cassette);

    /// <summary>Holds a text to the file that was agreed on; with <c>CLOSE_APPROVE_FILES=1</c> it is agreed on from now on.</summary>
    public static void Agreed(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("CLOSE_APPROVE_FILES") == "1")
        {
            File.WriteAllText(Repository.PathOf($"tests/Close.Functional.Testing.Tests/Interop/Golden/{name}"), actual);
        }

        Assert.Equal(Golden(name), actual);
    }

    public static string Golden(string name) => Repository.Read($"tests/Close.Functional.Testing.Tests/Interop/Golden/{name}");

    /// <summary>What a person sees of a cassette: its file.</summary>
    public static string Shown(Cassette cassette) => CassetteFile.Format(cassette).AsText();
}
