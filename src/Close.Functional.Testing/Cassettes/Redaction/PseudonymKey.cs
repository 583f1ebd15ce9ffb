using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Close.Functional.Testing;

/// <summary>Draws that depend on a value and on a key alone, so that the same value is always replaced in the same way.</summary>
/// <param name="key">The key of HMAC-SHA256: without it, nobody can tell which value a draw belongs to.</param>
internal sealed class PseudonymKey(byte[] key)
{
    /// <summary>Makes the key of a cassette from what it says itself and from a secret, if there is one.</summary>
    public static PseudonymKey Of(string salt, string? secret) =>
        new(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret ?? ""), Encoding.UTF8.GetBytes("close-functional pseudonyms 1\0" + salt)));

    /// <summary>Starts a row of draws.</summary>
    /// <param name="what">What kind of value it is; the same text as a name and as a number gives different draws.</param>
    /// <param name="value">The value.</param>
    public Draws Draw(string what, string value) => new(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(what + "\0" + value)));

    /// <summary>A row of numbers without end.</summary>
    internal sealed class Draws
    {
        private readonly byte[] seed;
        private byte[] block;
        private int at;
        private int blocks;

        public Draws(byte[] seed) => (this.seed, block) = (seed, seed);

        /// <summary>Gives the next number from 0 to below a limit.</summary>
        public int Below(int limit)
        {
            if (at == block.Length)
            {
                Span<byte> number = stackalloc byte[4];
                BinaryPrimitives.WriteInt32LittleEndian(number, ++blocks);
                (block, at) = (HMACSHA256.HashData(seed, number), 0);
            }

            at += 4;
            return (int)(BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(at - 4)) % (uint)limit);
        }

        /// <summary>Gives the next so many of some signs.</summary>
        public string Signs(string signs, int count) => string.Create(count, (Draws: this, signs), static (text, state) =>
        {
            foreach (ref var sign in text)
            {
                sign = state.signs[state.Draws.Below(state.signs.Length)];
            }
        });

        /// <summary>Gives the first bytes as hexadecimal digits.</summary>
        public string Fingerprint() => Convert.ToHexStringLower(seed.AsSpan(0, 8));
    }
}
