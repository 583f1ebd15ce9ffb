using System.Diagnostics;
using System.Globalization;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>A real WireMock on a port of its own, started once for all tests of a class.</summary>
public sealed class WireMock : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("wiremock");
    private readonly HttpClient http = new();
    private Process? java;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(WireMockFactAttribute.Variable) is not { } jar || !File.Exists(jar))
        {
            return; // All tests are skipped.
        }

        java = Process.Start(new ProcessStartInfo(
            "java", ["-jar", jar, "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", root.FullName, "--disable-banner", "--no-request-journal"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        while (await java.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("port:", StringComparison.Ordinal))
            {
                Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{int.Parse(line["port:".Length..], CultureInfo.InvariantCulture)}/api/v1"));
                _ = java.StandardOutput.ReadToEndAsync(CancellationToken.None); // A pipe that nobody empties would stop it.
                return;
            }
        }

        throw new InvalidOperationException("WireMock ended before it had a port.");
    }

    public async Task DisposeAsync()
    {
        if (java is not null)
        {
            java.Kill(entireProcessTree: true);
            await java.WaitForExitAsync();
        }

        root.Delete(recursive: true);
    }

    public void Dispose()
    {
        http.Dispose();
        java?.Dispose();
    }

    /// <summary>Puts these files in place of those that are there, and starts all scenarios anew.</summary>
    public async Task ServeAsync(IEnumerable<StubFile> files)
    {
        foreach (var folder in root.EnumerateDirectories())
        {
            folder.Delete(recursive: true);
        }

        foreach (var folder in new[] { "mappings", "__files" })
        {
            root.CreateSubdirectory(folder);
        }

        foreach (var file in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(root.FullName, file.Path), file.Content.Bytes.ToArray());
        }

        foreach (var action in new[] { "mappings/reset", "scenarios/reset" })
        {
            using var answer = await http.PostAsync(new Uri(Address, $"/__admin/{action}"), content: null);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Sends calls to the server as they are: no credentials, one try each.</summary>
    public Transport Transport(TimeSpan? timeout = null) => HttpTransport.Create(() => http, Options(timeout ?? CloseOptions.DefaultTimeout));

    public CloseClient Client() => new(Options(CloseOptions.DefaultTimeout));

    private CloseOptions Options(TimeSpan timeout) => new() { BaseAddress = Address, Retry = RetryPolicy.None, Pacing = PacingPolicy.None, Timeout = timeout };
}
