using System.Text.Json;

namespace Close.Functional.Benchmarks;

/// <summary>The least that any reader must do: tell the tokens apart. Everything else is a multiple of this.</summary>
internal static class TokenWalk
{
    public static int Count(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
