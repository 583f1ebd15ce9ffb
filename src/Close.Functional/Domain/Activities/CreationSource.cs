namespace Close.Functional;

/// <summary>By which door something came into Close.</summary>
/// <remarks>Open: an unknown text is kept. Source: documented (Get a single Created activity).</remarks>
public sealed record CreationSource : OpenEnum
{
    private CreationSource(string text)
        : base(text)
    {
    }

    /// <summary>A user, in Close itself.</summary>
    public static CreationSource UserInterface { get; } = new("ui");

    /// <summary>A program, through this API.</summary>
    public static CreationSource Api { get; } = new("api");

    /// <summary>An import of many leads.</summary>
    public static CreationSource Import { get; } = new("import");

    /// <summary>The browser extension.</summary>
    public static CreationSource Clipper { get; } = new("clipper");

    /// <summary>An e-mail.</summary>
    public static CreationSource Email { get; } = new("email");

    /// <summary>A suggestion that was accepted.</summary>
    public static CreationSource Suggestion { get; } = new("suggestion");

    /// <summary>The Segment integration.</summary>
    public static CreationSource SegmentIntegration { get; } = new("segment-integration");

    /// <summary>The Customer.io integration.</summary>
    public static CreationSource CustomerIoIntegration { get; } = new("customerio-integration");

    /// <summary>The Calendly integration.</summary>
    public static CreationSource CalendlyIntegration { get; } = new("calendly-integration");

    /// <summary>An AI feature of Close.</summary>
    public static CreationSource Ai { get; } = new("ai");

    /// <summary>A WhatsApp message.</summary>
    public static CreationSource WhatsApp { get; } = new("whatsapp");

    /// <summary>A form on a web page.</summary>
    public static CreationSource Webform { get; } = new("webform");

    /// <summary>The answer did not say.</summary>
    public static CreationSource Unspecified { get; } = new("");

    /// <summary>The values this version knows, in the order of the documentation.</summary>
    public static IReadOnlyList<CreationSource> Known { get; } = [UserInterface, Api, Import, Clipper, Email, Suggestion, SegmentIntegration, CustomerIoIntegration, CalendlyIntegration, Ai, WhatsApp, Webform];

    /// <summary>Gives the value with this text; one that is not known keeps it.</summary>
    /// <param name="text">The text Close uses, compared exactly. Empty text gives <see cref="Unspecified"/>.</param>
    public static CreationSource Of(string text) =>
        text is "" ? Unspecified : Find(Known, text, static unknown => new CreationSource(unknown));
}
