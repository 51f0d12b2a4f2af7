namespace Shunt.Edge.Tests;

public sealed class EdgeProcessTests
{
    [Fact]
    public async Task An_instance_is_served_under_its_suffixed_route_and_the_alias()
    {
        await using var edge = new EndToEnd();

        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);

        using var http = edge.NewHttp();
        var response = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(Specs.Old, await response.Content.ReadAsStringAsync());
        Assert.Equal(Specs.Old, Assert.Single(response.Headers.GetValues("Shunt-Version")));
    }
}
