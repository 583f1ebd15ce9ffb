using System.Buffers;
using System.Text;
using Spectre.Console;

namespace Close.Functional.Cli.Tests;

/// <summary>Everything that the command line reaches, made up: a feed, a clock, an environment, streams and a folder.</summary>
internal sealed class Stage : IDisposable
{
    public const string Key = "api_3nGxCanaryOfASecret";

    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("closefn");
    private readonly SharedText output = new();
    private readonly SharedText errors = new();
    private readonly MemoryStream bytes = new();

    public Stage(Feed? feed = null)
    {
        Feed = feed ?? Feed.Every(seconds: 60, count: 5);
        Surroundings = new Surroundings
        {
            Output = new Screen(output.Writer),
            Errors = new Screen(errors.Writer),
            OpenOutput = () => bytes,
            Variable = name => name == "CLOSE_API_KEY" ? Key : null,
            Connect = options =>
            {
                Options = options;
                return new CloseClient(Feed.SendAsync);
            },
            Clock = Clock,
        };
    }

    public Feed Feed { get; }

    public ManualClock Clock { get; } = new();

    public Surroundings Surroundings { get; set; }

    /// <summary>What the client was made with; null when none was made.</summary>
    public CloseOptions? Options { get; private set; }

    public string Output => output.Read().ReplaceLineEndings("\n");

    public string Errors => errors.Read().ReplaceLineEndings("\n");

    public string Bytes => Encoding.UTF8.GetString(bytes.ToArray());

    public string File => PathOf("rows.jsonl");

    public string[] Files => [.. folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>What a file must hold that has these rows.</summary>
    public static string Lines(IEnumerable<FeedRow> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            CloseJson.WriteActivity(buffer, CloseJson.ReadActivity(Encoding.UTF8.GetBytes(row.Json)).Match(Right: read => read, Left: error => throw new InvalidOperationException(error.Message)));
            buffer.Write("\n"u8);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Read(string name) => System.IO.File.ReadAllText(PathOf(name));

    /// <summary>Runs a command line that is given as one text without quotes.</summary>
    public Task<int> RunAsync(string line, CancellationToken cancellationToken = default) =>
        Closefn.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), Surroundings, cancellationToken);

    /// <summary>Exports the first of January to <see cref="File"/>.</summary>
    public Task<int> ExportAsync(string more = "", CancellationToken cancellationToken = default) =>
        RunAsync($"export --from 2026-01-01 --to 2026-01-02 --out {File} {more}", cancellationToken);

    /// <summary>Gives the address that a command tells, as soon as it does.</summary>
    /// <param name="running">The command.</param>
    public Task<Uri> AddressAsync(Task running) => errors.FindAsync(
        static said =>
        {
            var start = said.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            return start >= 0 && said.AsSpan(start).IndexOfAny(' ', '\n') is > 0 and var length ? new Uri($"{said.AsSpan(start, length)}/") : null;
        },
        running);

    /// <summary>Makes both screens terminals, whose drawing is kept as the plain streams are.</summary>
    public void OnTerminal() => Surroundings = Surroundings with { Output = Terminal(output.Writer), Errors = Terminal(errors.Writer) };

    public void Dispose() => folder.Delete(recursive: true);

    private static Screen Terminal(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 120;
        return new Screen(writer, console);
    }
}
