using System.Net;
using System.Text.RegularExpressions;

namespace App.Integration;

/// <summary>What a release relies on.</summary>
public sealed class ReleaseTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task The_instance_is_healthy()
    {
        using var answer = await instance.Client.GetAsync(new Uri("/health", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_expected_version_answers()
    {
        var body = await instance.Client.GetStringAsync(new Uri("/version", UriKind.Relative));

        Assert.Matches($$"""^{"component":"app","version":"{{instance.ExpectedVersion ?? "([0-9a-f]{40}|unknown)"}}"}$""", body);
    }

    [Fact]
    public async Task The_page_names_the_version_that_answers()
    {
        var version = await instance.Client.GetStringAsync(new Uri("/version", UriKind.Relative));
        var commit = Regex.Match(version, "\"version\":\"([^\"]+)\"").Groups[1].Value;

        var page = await instance.Client.GetStringAsync(new Uri("/", UriKind.Relative));

        Assert.Contains($"<p class=\"full\">{commit}</p>", page, StringComparison.Ordinal);
    }
}
