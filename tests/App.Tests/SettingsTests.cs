using Microsoft.Extensions.Configuration;

namespace App.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void An_empty_environment_gives_the_defaults()
    {
        var settings = Read(("PORT", ""), ("SHUNT_INSTANCE", ""));

        Assert.Equal(new Settings("127.0.0.1", 5000, TimeSpan.FromSeconds(8), null), settings);
        Assert.Equal("http://127.0.0.1:5000", settings.Url);
    }

    [Fact]
    public void Given_values_are_taken()
    {
        var settings = Read(("HOST", "::1"), ("PORT", "65535"), ("SHUTDOWN_SECONDS", "600"), ("SHUNT_INSTANCE", "n1"));

        Assert.Equal(new Settings("::1", 65535, TimeSpan.FromMinutes(10), "n1"), settings);
        Assert.Equal("http://[::1]:65535", settings.Url);
    }

    [Theory]
    [InlineData("PORT", "65536")]
    [InlineData("PORT", "-1")]
    [InlineData("PORT", "http")]
    [InlineData("SHUTDOWN_SECONDS", "0")]
    [InlineData("SHUTDOWN_SECONDS", "601")]
    [InlineData("HOST", "example.org")]
    public void A_value_out_of_range_is_named(string name, string value)
    {
        var refused = Assert.Throws<SettingsException>(() => Read((name, value)));

        Assert.Contains($"{name} '{value}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var refused = Assert.Throws<SettingsException>(() => Read(("PORT", "x"), ("HOST", "y"), ("SHUTDOWN_SECONDS", "z")));

        Assert.Equal(
            "The service did not start. PORT 'x' is not a whole number from 0 to 65535. SHUTDOWN_SECONDS 'z' is not a whole number from 1 to 600. "
            + "HOST 'y' is neither an IP address nor 'localhost'.",
            refused.Message);
    }

    private static Settings Read(params (string Name, string Value)[] values) => Settings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name, (string?)value.Value)))
        .Build());
}
