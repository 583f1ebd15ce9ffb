using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Close.Functional.Testing;

/// <summary>Opens the cassette that belongs to a test: one line, and a name that follows from the test's own.</summary>
/// <remarks>
/// For any test framework. A cassette belongs to one test, so tests that run side by side do not meet; two that record to one path at once are told so
/// (<see cref="CassetteFault.Busy"/>).
/// </remarks>
public static class Cassettes
{
    /// <summary>The environment variable with the folder of the sources, where they cannot be found from the test's assembly: <c>CLOSE_CASSETTE_SOURCES</c>.</summary>
    public const string SourcesVariable = "CLOSE_CASSETTE_SOURCES";

    private const string Folder = "cassettes";

    /// <summary>
    /// Opens the cassette of the calling test: <c>cassettes/File.Test.cassette.json</c> beside its source file, not in the folder of its build.
    /// </summary>
    /// <param name="options">The options; null for replay. Use <c>using</c>: the session completes itself when the test passes.</param>
    /// <param name="variant">Tells the cases of one test apart, such as an argument of a theory; null for none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="test">Filled in by the compiler.</param>
    /// <exception cref="CassetteException">As for <see cref="CassetteSession.Open"/>.</exception>
    public static CassetteSession Open(CassetteOptions? options = null, string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        CassetteSession.Open(PathOf(options, variant, file, test), options);

    /// <summary>Runs a test with the cassette that <see cref="Open"/> opens, and completes it when the test has passed: for tests in which a <c>using</c> cannot tell, such as those in F#.</summary>
    /// <param name="test">The test.</param>
    /// <param name="options">The options; null for replay.</param>
    /// <param name="variant">Tells the cases of one test apart; null for none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="name">Filled in by the compiler.</param>
    /// <exception cref="CassetteException">As for <see cref="CassetteSession.Open"/> and <see cref="CassetteSession.Complete"/>. An exception of the test comes through as it is.</exception>
    public static async Task RunAsync(
        Func<CassetteSession, Task> test, CassetteOptions? options = null, string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string name = "")
    {
        ArgumentNullException.ThrowIfNull(test);
        using var session = Open((options ?? CassetteOptions.Default).WithCompletesItself(false), variant, file, name);
        await test(session).ConfigureAwait(false);
        session.Complete();
    }

    /// <summary>Gives where the cassette of the calling test is, or will be.</summary>
    /// <param name="options">The options; null for <see cref="CassetteOptions.Default"/>.</param>
    /// <param name="variant">Tells the cases of one test apart; null for none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="test">Filled in by the compiler.</param>
    public static string PathOf(CassetteOptions? options = null, string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(test);
        var name = string.Join('.', new[] { Path.GetFileNameWithoutExtension(file.Replace('\\', '/')), test, variant }.Where(part => !string.IsNullOrEmpty(part)).Select(part => Plain(part!)));
        var sources = (options ?? CassetteOptions.Default).Environment(SourcesVariable) is { Length: > 0 } folder ? folder : null;
        return Path.Combine(SourceFolder.Of(file, sources, AppContext.BaseDirectory), Folder, name + CassetteFile.Extension);
    }

    // Two names that come out alike are told apart by what they were.
    private static string Plain(string name) => Signs(name) is var plain && plain == name
        ? name
        : $"{plain}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..6]}";

    private static string Signs(string name) => string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-' or '.' ? sign : '-'));
}
