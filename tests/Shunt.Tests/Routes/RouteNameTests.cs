using System.Net;
using Shunt.Routes;

namespace Shunt.Tests.Routes;

public sealed class RouteNameTests
{
    [Fact]
    public void Names_are_made_of_component_suffix_and_target()
    {
        Assert.Equal("app.stage.localhost", RouteName.Alias("app", "stage"));
        Assert.Equal("app-0123456789ab.stage.localhost", RouteName.Suffixed("app", "0123456789ab", "stage"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("app")]
    [InlineData("app-2")]
    [InlineData("app-0123456789a")]
    [InlineData("app-0123456789abc")]
    [InlineData("app-0123456789ag")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij")]
    public void A_DNS_label_may_name_a_component(string name) => Assert.True(RouteName.IsComponent(name));

    [Theory]
    [InlineData("")]
    [InlineData("App")]
    [InlineData("1app")]
    [InlineData("-app")]
    [InlineData("app-")]
    [InlineData("my_app")]
    [InlineData("my.app")]
    [InlineData("app\n")]
    [InlineData("app-0123456789ab")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijk")]
    public void What_is_no_label_or_ends_like_a_suffix_may_not(string name) => Assert.False(RouteName.IsComponent(name));

    [Fact]
    public void A_curl_line_reaches_a_route_whose_host_does_not_resolve() =>
        Assert.Equal(
            "curl --resolve app.stage.localhost:8080:127.0.0.1 http://app.stage.localhost:8080/version",
            new RouteAddress(new Uri("http://app.stage.localhost:8080"), new IPEndPoint(IPAddress.Loopback, 8080)).Curl("/version"));

    [Fact]
    public void A_curl_line_is_plain_where_the_host_resolves() =>
        Assert.Equal("curl https://app.example.org/version", new RouteAddress(new Uri("https://app.example.org"), null).Curl("/version"));
}
