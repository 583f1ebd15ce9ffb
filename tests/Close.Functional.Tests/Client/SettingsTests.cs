using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Close.Functional.Tests.Client;

/// <summary>What a configuration may say, and what a host hears when it says something else.</summary>
public sealed class SettingsTests
{
    private const string Key = "api_made0up1for2tests";

    [Fact]
    public void A_key_alone_is_enough()
    {
        var options = Check(new CloseSettings { ApiKey = Key });

        Assert.Equal((CloseOptions.DefaultBaseAddress, CloseOptions.DefaultTimeout, null), (options.BaseAddress, options.Timeout, options.TimeZoneOffset));
    }

    [Fact]
    public void Everything_that_was_set_is_taken_over()
    {
        var options = Check(new CloseSettings
        {
            AccessToken = "made-up",
            BaseAddress = "http://localhost:8080/api/v1",
            Timeout = TimeSpan.FromSeconds(5),
            TimeZoneOffset = TimeSpan.FromHours(-4),
            Application = "Example/1",
        });

        Assert.Equal(
            ("Bearer ***", "http://localhost:8080/api/v1", 5.0, -4.0, "Example/1"),
            (options.Credentials!.ToString(), options.BaseAddress.ToString(), options.Timeout.TotalSeconds, options.TimeZoneOffset!.Value.TotalHours, options.Application));
    }

    public static TheoryData<CloseSettings, string> Wrong { get; } = new()
    {
        { new CloseSettings(), "ApiKey: a key is needed" },
        { new CloseSettings { ApiKey = " " }, "ApiKey: a key is needed" },
        { new CloseSettings { ApiKey = Key + ":" }, "api_key: visible ASCII without spaces and colons" },
        { new CloseSettings { ApiKey = Key, AccessToken = "made-up" }, "AccessToken: either a key or a token" },
        { new CloseSettings { ApiKey = Key, BaseAddress = "api.close.com" }, "BaseAddress: an absolute https or http address" },
        { new CloseSettings { ApiKey = Key, BaseAddress = "ftp://api.close.com" }, "BaseAddress: an absolute https or http address" },
        { new CloseSettings { ApiKey = Key, Timeout = TimeSpan.Zero }, "Timeout: a time above zero" },
        { new CloseSettings { ApiKey = Key, TimeZoneOffset = TimeSpan.FromHours(15) }, "TimeZoneOffset: whole minutes" },
        { new CloseSettings { ApiKey = Key, Application = "" }, "Application: printable ASCII" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_work_is_named_without_the_secret(CloseSettings settings, string expected)
    {
        var message = settings.Check().Match(Right: _ => "", Left: error => error.Message);

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once()
    {
        var error = new CloseSettings { BaseAddress = "nowhere", Timeout = TimeSpan.Zero, TimeZoneOffset = TimeSpan.MaxValue, Application = "\n" }.Check();

        Assert.Equal(5, error.Match(Right: _ => 0, Left: wrong => Assert.IsType<CloseError.Invalid>(wrong).Fields.Count));
    }

    [Fact]
    public void Settings_never_show_their_secrets()
    {
        Assert.DoesNotContain(Key, new CloseSettings { ApiKey = Key }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, new CloseSettings { AccessToken = Key }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_starts_with_settings_that_cannot_work_is_stopped_with_a_sentence_that_helps()
    {
        using var provider = new ServiceCollection().AddClose(settings => settings.BaseAddress = "api.close.com").Services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains("ApiKey: a key is needed; make one in Close", error.Message, StringComparison.Ordinal);
        Assert.Contains("BaseAddress: an absolute https or http address", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_configured_elsewhere_count_too()
    {
        var services = new ServiceCollection();
        services.AddClose(_ => { });
        services.Configure<CloseSettings>(settings => settings.ApiKey = Key);
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(provider.GetRequiredService<CloseClient>());
    }

    [Fact]
    public void Options_that_are_added_later_take_the_place_of_settings_that_could_not_work()
    {
        var services = new ServiceCollection();
        services.AddClose(_ => { });
        services.AddClose(new CloseOptions());
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(provider.GetRequiredService<CloseClient>());
    }

    private static CloseOptions Check(CloseSettings settings) =>
        settings.Check().Match(Right: options => options, Left: error => throw new InvalidOperationException(error.Message));
}
