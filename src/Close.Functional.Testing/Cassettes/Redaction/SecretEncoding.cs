namespace Close.Functional.Testing;

/// <summary>A way to write a secret that hides it from somebody who searches for its letters.</summary>
public enum SecretEncoding
{
    /// <summary>Percent signs and two hexadecimal digits for some or all of its bytes, as in addresses and forms; there a plus sign may stand for a space.</summary>
    Percent,

    /// <summary>Backslashes, as in a JSON text: <c>\u0061</c> for some or all of its letters, or <c>\/</c>.</summary>
    JsonEscape,

    /// <summary>Entities, as in a page: <c>&amp;#97;</c> or <c>&amp;#x61;</c> for some or all of its letters, or <c>&amp;amp;</c>.</summary>
    Entity,

    /// <summary>Base64 in either alphabet, alone or with other bytes around it, as in Basic credentials.</summary>
    Base64,

    /// <summary>Two hexadecimal digits for each of its bytes.</summary>
    Hex,

    /// <summary>Compressed as gzip does it.</summary>
    Gzip,

    /// <summary>Compressed as deflate does it, with or without the frame of zlib.</summary>
    Deflate,

    /// <summary>Compressed as Brotli does it.</summary>
    Brotli,
}
