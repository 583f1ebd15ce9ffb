namespace Close.Functional.Testing.Tests.Interop;

/// <summary>A fact that needs a real WireMock: the environment variable WIREMOCK_JAR names its jar, as <c>.ci/wiremock</c> prints it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WireMockFactAttribute : FactAttribute
{
    public const string Variable = "WIREMOCK_JAR";

    public WireMockFactAttribute()
    {
        if (!File.Exists(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"Needs Java, and {Variable}=\"$(.ci/wiremock)\".";
        }
    }
}
