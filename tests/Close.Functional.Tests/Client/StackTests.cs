using Close.Functional.Tests.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Close.Functional.Tests.Client;

/// <summary>What a call passes between a program and the socket, in scripts and in services.</summary>
public sealed class StackTests
{
    private const string Busy = "HTTP/1.1 429 Too Many Requests\r\nRateLimit: limit=100, remaining=0, reset=0.001\r\nContent-Length: 0\r\n\r\n";

    [Fact]
    public async Task A_script_sends_again_what_was_refused_for_now()
    {
        await using var server = Refusing(times: 1);
        using var client = new CloseClient(Patient(server.Address));

        var answer = (await client.Transport(Sending.Post, default)).Value();

        Assert.Equal((200, 2, 2), (answer.Status, answer.Delivery.Attempts, server.Requests.Count));
    }

    [Fact]
    public async Task A_service_does_too()
    {
        await using var server = Refusing(times: 1);
        await using var provider = new ServiceCollection().AddClose(Patient(server.Address)).Services.BuildServiceProvider();

        var answer = (await provider.GetRequiredService<CloseClient>().Transport(Sending.Post, default)).Value();

        Assert.Equal(2, answer.Delivery.Attempts);
    }

    [Fact]
    public async Task Layers_of_the_callers_see_each_call_once_the_first_outermost()
    {
        await using var server = Refusing(times: 1);
        var seen = new List<string>();
        using var client = new CloseClient(Patient(server.Address).WithLayer(Notes("outer")).WithLayer(Notes("inner")));

        (await client.Transport(Sending.Get, default)).Value();

        Assert.Equal("outer, inner", string.Join(", ", seen));

        Func<Transport, Transport> Notes(string name) => inner => (call, token) =>
        {
            seen.Add(name);
            return inner(call, token);
        };
    }

    [Fact]
    public async Task A_listener_hears_of_retries_and_cannot_make_a_call_fail()
    {
        await using var server = Refusing(times: 1);
        var heard = new Throws();
        using var client = new CloseClient(Patient(server.Address).WithEvents(heard));

        Assert.Equal(200, (await client.Transport(Sending.Post, default)).Value().Status);
        Assert.Single(heard.Events.OfType<CallEvent.Retrying>());
    }

    [Fact]
    public async Task Organizations_stand_side_by_side_by_name()
    {
        await using var north = RawServer.Answering(Sending.EmptyObject);
        await using var south = RawServer.Answering(Sending.EmptyObject);
        var services = new ServiceCollection();
        services.AddClose(Sending.To(north.Address), "north");
        services.AddClose(Sending.To(south.Address), "south");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<CloseClient>("north").Transport(Sending.Get, default);
        await provider.GetRequiredKeyedService<CloseClient>("north").Transport(Sending.Get, default);
        await provider.GetRequiredKeyedService<CloseClient>("south").Transport(Sending.Get, default);

        Assert.Equal((2, 1), (north.Requests.Count, south.Requests.Count));
        Assert.Null(provider.GetService<CloseClient>());
    }

    [Fact]
    public async Task Adding_a_name_again_replaces_its_options()
    {
        await using var server = RawServer.Answering(Sending.EmptyObject);
        var services = new ServiceCollection();
        services.AddClose(new CloseOptions(), "north");
        services.AddClose(Sending.To(server.Address), "north");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<CloseClient>("north").Transport(Sending.Get, default);

        Assert.Single(server.Requests);
    }

    private static CloseOptions Patient(Uri address) => Sending.To(address).WithRetry(new RetryPolicy().WithFirstWait(TimeSpan.FromTicks(1)));

    private static RawServer Refusing(int times)
    {
        var left = times;
        return new RawServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                await connection.WriteAsync(Interlocked.Decrement(ref left) >= 0 ? Busy : Sending.EmptyObject);
            }
        });
    }

    private sealed class Throws : IProgress<CallEvent>
    {
        public List<CallEvent> Events { get; } = [];

        public void Report(CallEvent value)
        {
            Events.Add(value);
            throw new InvalidOperationException("A listener of the caller's.");
        }
    }
}
