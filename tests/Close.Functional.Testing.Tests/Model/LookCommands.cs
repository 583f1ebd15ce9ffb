using System.Globalization;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>Gets one message.</summary>
internal sealed class GetCommand(int number) : Command
{
    public override ModelWorld Foresee(ModelWorld model) =>
        model.Expect(model.Messages.TryGetValue(number, out var message) ? message.ToString() : "not found");

    public override Task<string> DoAsync(Scene scene) => scene.RunAsync(SmsApi.Get(Ids.Sms(scene.IdOf(number))), scene.Show);

    public override string ToString() => $"get(#{number})";
}

/// <summary>Deletes one message.</summary>
internal sealed class DeleteCommand(int number) : Command
{
    public override ModelWorld Foresee(ModelWorld model) => model.Messages.ContainsKey(number)
        ? (model with { Messages = model.Messages.Remove(number) }).Expect("gone")
        : model.Expect("not found");

    public override async Task<string> DoAsync(Scene scene) =>
        (await scene.Client.RunAsync(SmsApi.Delete(Ids.Sms(scene.IdOf(number)))).ConfigureAwait(false)).Match(Right: _ => "gone", Left: Scene.Show);

    public override string ToString() => $"delete(#{number})";
}

/// <summary>Lets time pass.</summary>
internal sealed class WaitCommand(TimeSpan time) : Command
{
    public override ModelWorld Foresee(ModelWorld model) => model.Wait(time).Expect("later");

    public override Task<string> DoAsync(Scene scene)
    {
        scene.Close.Advance(time);
        return Task.FromResult("later");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"wait({time})");
}

/// <summary>Somebody writes to us.</summary>
internal sealed class ReceiveCommand(string text) : Command
{
    private const string Theirs = "+12025550177";
    private const string Ours = "+12025550143";

    public override ModelWorld Foresee(ModelWorld model)
    {
        var now = model.Wait(ModelWorld.Tick);
        var message = new ModelMessage(now.Made, "inbox", text, Lead: null, Theirs, now.Now) { Local = Ours, Direction = "inbound", Cost = "1" };
        return now.Put(message).Expect(message.ToString());
    }

    public override Task<string> DoAsync(Scene scene)
    {
        scene.Close.Advance(ModelWorld.Tick);
        Sms? received = null;
        scene.Close.Change(world =>
        {
            (world, received) = Simulator.Receive(world, Theirs, Ours, text);
            return world;
        });
        return Task.FromResult(scene.Made(received!));
    }

    public override string ToString() => $"receive({text})";
}
