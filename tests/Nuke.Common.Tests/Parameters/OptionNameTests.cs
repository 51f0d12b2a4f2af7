using Nuke.Common.Parameters;

namespace EngineTests.Parameters;

public sealed class OptionNameTests
{
    [Theory]
    [InlineData("Version", "--version")]
    [InlineData("SkipSlowScans", "--skip-slow-scans")]
    [InlineData("skip_slow_scans", "--skip_slow_scans")]
    [InlineData("OIDCToken", "--oidc-token")]
    [InlineData("json", "--json")]
    [InlineData("NuGetApiKey", "--nuget-api-key")]
    [InlineData("DeployTarget", "--target")]
    public void A_name_is_shown_as_it_is_typed(string name, string option) => Assert.Equal(option, OptionName.Option(name));

    [Theory]
    [InlineData("Cutver", "Cutover")]
    [InlineData("cutoevr", "Cutover")]
    [InlineData("roll", "Rollback")]
    [InlineData("xyz", null)]
    public void The_nearest_name_is_a_slip_or_an_abbreviation_away(string name, string? nearest)
        => Assert.Equal(nearest, NearestName.Of(name, ["Clean", "Cutover", "Rollback"]));
}
