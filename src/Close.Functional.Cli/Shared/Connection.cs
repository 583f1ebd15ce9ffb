using System.CommandLine;
using System.Reflection;
using Close.Functional.Testing;
using LanguageExt;

namespace Close.Functional.Cli;

/// <summary>The options that say where calls go, which every command that calls has.</summary>
internal sealed class Connection
{
    private const string KeyVariable = "CLOSE_API_KEY";

    private static readonly string Application =
        $"{Closefn.Name}/{typeof(Connection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}";

    private readonly System.CommandLine.Option<Uri?> address = OptionOf.Text<Uri>(
        "--base-address",
        "URI",
        "Where the API is, when it is not Close itself but a stand-in, such as http://127.0.0.1:8080/api/v1.",
        "an https address without user, query and fragment is needed, or http on this machine",
        IsAddress);

    private readonly System.CommandLine.Option<string?> cassette = OptionOf.Plain("--cassette", "FILE", "Answer calls from this cassette; nothing leaves the machine, and no key is needed.");

    /// <summary>What help says about the key.</summary>
    public static IReadOnlyList<string> NotesOnKey { get; } =
    [
        $"The API key is read from the environment variable {KeyVariable}.",
        "There is no option for it: others on the machine can see arguments.",
    ];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(address);
        command.Options.Add(cassette);
        command.Validators.Add(result =>
        {
            if (result.GetResult(address) is not null && result.GetResult(cassette) is not null)
            {
                result.AddError("--base-address and --cassette exclude each other: answers come from one of them.");
            }
        });
    }

    /// <summary>Makes the client that a command calls with.</summary>
    /// <exception cref="CassetteException">There is no cassette, or it is damaged.</exception>
    public Either<Trouble, CloseClient> Open(ParseResult parsed, Surroundings surroundings)
    {
        if (parsed.GetValue(cassette) is { } path)
        {
            return new CloseClient(CassetteSession.Replay(path).Transport);
        }

        var key = surroundings.Variable(KeyVariable);
        return string.IsNullOrWhiteSpace(key)
            ? Trouble.Misuse($"There is no API key in {KeyVariable}.", "Make one in Close under Settings, Developer, API Keys.")
            : Credentials.ApiKey(key).BiMap(
                Right: credentials => surroundings.Connect(new CloseOptions
                {
                    Credentials = credentials,
                    BaseAddress = parsed.GetValue(address) ?? CloseOptions.DefaultBaseAddress,
                    Application = Application,
                    TimeProvider = surroundings.Clock,
                }),
                Left: _ => Trouble.Misuse($"What is in {KeyVariable} is no API key: visible ASCII without spaces and colons is needed."));
    }

    // Over http the key can be read on the way, so it must not leave the machine.
    private static bool IsAddress(string text, out Uri value)
    {
        value = CloseOptions.DefaultBaseAddress;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var given) || (given.Scheme != Uri.UriSchemeHttps && !given.IsLoopback))
        {
            return false;
        }

        try
        {
            value = new CloseOptions().WithBaseAddress(given).BaseAddress;
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
