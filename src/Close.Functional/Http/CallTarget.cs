namespace Close.Functional;

/// <summary>What the path of a call is below.</summary>
public enum CallTarget
{
    /// <summary>The base address of the API. The caller's credentials are sent along.</summary>
    Api = 0,

    /// <summary>The host of the base address, such as for <c>/oauth2/token/</c>. No credentials are sent along.</summary>
    Host = 1,
}
