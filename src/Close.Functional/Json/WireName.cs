using System.Text;
using System.Text.Json;

namespace Close.Functional;

/// <summary>The name of a declared field, prepared once for writing: plain ASCII that needs no escapes.</summary>
internal sealed class WireName
{
    /// <summary>How many bytes a name takes at most, and must find room for.</summary>
    public const int Longest = 64;

    // Room behind the name, so that copies have a fixed size and need no loop.
    private readonly byte[] bytes = new byte[Longest];

    public WireName(string name)
    {
        Encoded = JsonEncodedText.Encode(name);
        Length = Encoding.UTF8.GetBytes($",\"{name}\":", bytes);
    }

    /// <summary>The name alone.</summary>
    public JsonEncodedText Encoded { get; }

    /// <summary>How many bytes it takes with its quotes, the comma before and the colon behind it.</summary>
    public int Length { get; }

    /// <summary>Copies all of it: <c>,"name":</c>, and what lies behind.</summary>
    public void CopyTo(Span<byte> room)
    {
        bytes.AsSpan(0, Longest / 2).CopyTo(room);
        if (Length > Longest / 2)
        {
            bytes.AsSpan(Longest / 2, Longest / 2).CopyTo(room[(Longest / 2)..]);
        }
    }
}
