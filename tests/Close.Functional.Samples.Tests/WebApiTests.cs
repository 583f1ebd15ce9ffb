using System.Net;
using System.Net.Http.Json;
using Close.Functional.Samples.WebApi;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Close.Functional.Samples.Tests;

/// <summary>Starts the sample in this process, with the simulator in place of the network.</summary>
public sealed class WebApiTests : IDisposable
{
    private readonly SimulatedClose close = new();
    private readonly WebApplicationFactory<NewMessage> plain = new();
    private readonly WebApplicationFactory<NewMessage> service;
    private readonly HttpClient caller;

    public WebApiTests()
    {
        service = Over(close, "api_ada");
        caller = service.CreateClient();
    }

    public void Dispose()
    {
        caller.Dispose();
        service.Dispose();
        plain.Dispose();
    }

    [Fact]
    public async Task A_message_is_accepted_and_stands_in_the_list_of_its_lead()
    {
        var answer = await caller.PostAsJsonAsync("/messages", new NewMessage("+12025550143", "+12025550199", "Hi!", "lead_acme"));
        var listed = await caller.GetFromJsonAsync<Message[]>("/leads/lead_acme/messages");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(await answer.Content.ReadFromJsonAsync<Message>(), Assert.Single(listed!));
    }

    [Fact]
    public async Task Every_bad_field_is_named_and_nothing_is_sent()
    {
        var answer = await caller.PostAsJsonAsync("/messages", new NewMessage("555", "", "Hi!", null));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var told = await answer.Content.ReadAsStringAsync();
        Assert.Contains("local_phone", told, StringComparison.Ordinal);
        Assert.Contains("remote_phone", told, StringComparison.Ordinal);
        Assert.Equal(0, close.Calls);
    }

    [Fact]
    public async Task What_Close_refuses_is_told()
    {
        var answer = await caller.PostAsJsonAsync("/messages", new NewMessage("+12025550143", "+12025550199", "Hi!", "lead_nobody"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_that_Close_does_not_know_is_told_to_nobody()
    {
        await using var locked = Over(close, "api_unknown");
        using var other = locked.CreateClient();

        var answer = await other.GetAsync(new Uri("/leads/lead_acme/messages", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("no access", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private WebApplicationFactory<NewMessage> Over(SimulatedClose simulated, string key) => plain.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
        services.AddClose(settings => settings.ApiKey = key).ConfigurePrimaryHttpMessageHandler(() => simulated.CreateHandler())));
}
