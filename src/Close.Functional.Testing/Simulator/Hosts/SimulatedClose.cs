using System.Text;

namespace Close.Functional.Testing;

/// <summary>A simulated Close that is running: it holds the world as it is now, and takes calls from any number of threads.</summary>
/// <remarks>
/// Reach it through <see cref="Transport"/>, or through any <see cref="HttpClient"/> over <see cref="CreateHandler"/>. Its time stands still until
/// <see cref="Advance"/>.
/// </remarks>
public sealed class SimulatedClose
{
    private readonly Lock gate = new();
    private World world;

    /// <summary>Starts from a world.</summary>
    /// <param name="world">The world; null for <see cref="World.Example"/>.</param>
    public SimulatedClose(World? world = null) => this.world = world ?? World.Example();

    /// <summary>The world as it is now.</summary>
    public World World
    {
        get
        {
            lock (gate)
            {
                return world;
            }
        }
    }

    /// <summary>Answers a call.</summary>
    /// <param name="call">The call, with the header <c>Authorization</c>.</param>
    public Envelope Send(HttpCall call)
    {
        lock (gate)
        {
            (world, var answer) = Simulator.Step(world, call);
            return answer;
        }
    }

    /// <summary>Changes the world behind the back of all callers: adds neighbours, receives messages, switches options.</summary>
    /// <param name="change">Gives the new world for the one there is. Is called once, while calls wait.</param>
    public void Change(Func<World, World> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (gate)
        {
            world = change(world);
        }
    }

    /// <summary>Lets time pass: what falls due meanwhile happens.</summary>
    /// <param name="time">How much time passes: zero or more.</param>
    public void Advance(TimeSpan time) => Change(now => Simulator.Advance(now, time));

    /// <summary>Makes a transport to run programs with, in the name of one user.</summary>
    /// <param name="key">The API key to call with; null for the first there is, by its text.</param>
    public Transport Transport(string? key = null)
    {
        var header = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes((key ?? FirstKey()) + ":"))}";
        return (call, cancellationToken) =>
        {
            ArgumentNullException.ThrowIfNull(call);
            return cancellationToken.IsCancellationRequested
                ? Task.FromCanceled<Either<CloseError, Envelope>>(cancellationToken)
                : Task.FromResult<Either<CloseError, Envelope>>(Send(call.WithOnlyHeader("Authorization", header)));
        };
    }

    /// <summary>Makes a handler for an <see cref="HttpClient"/> whose requests go here, whatever host they are for.</summary>
    /// <param name="basePath">The part of each path that belongs to the base address; requests beside it get 404.</param>
    public HttpMessageHandler CreateHandler(string basePath = "/api/v1") => new SimulatorHandler(this, basePath);

    private string FirstKey() => World.People.Keys.Keys.Order(StringComparer.Ordinal).FirstOrDefault()
        ?? throw new InvalidOperationException("The world has no API key: add one by World.WithKey.");
}
