namespace Close.Functional.Testing;

/// <summary>Why a place counts as one that holds a secret.</summary>
public enum SecretKind
{
    /// <summary>It holds one of the secrets that the scan was told.</summary>
    Known,

    /// <summary>It holds what looks like an API key of Close: <c>api_</c>, and twelve letters and digits or more.</summary>
    ApiKey,

    /// <summary>It holds what looks like the value of an <c>Authorization</c> header, or it is such a header or a cookie.</summary>
    Authorization,

    /// <summary>It holds what looks like a signed token: a JSON Web Token, whose first part begins with <c>eyJ</c>.</summary>
    Token,

    /// <summary>It holds the first line of a private key.</summary>
    PrivateKey,

    /// <summary>It could not be searched to its end: it holds so much compressed data that reading on was refused.</summary>
    Unsearched,
}
