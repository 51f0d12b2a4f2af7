using System.Net;
using System.Net.Sockets;
using Shunt.Local.Posix;

namespace Shunt.Local.Tests.Edge;

public sealed class PortOwnerTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    public void Owner_of_a_port_is_the_process_that_listens(string address)
    {
        using var listener = new TcpListener(IPAddress.Parse(address), 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var owner = PortOwner.Find(port);

        Assert.Equal(Environment.ProcessId, owner!.Pid);
        Assert.Contains("dotnet", owner.Command, StringComparison.Ordinal);
        Assert.True(owner.IsInSession(Environment.ProcessId));
        Assert.False(owner.IsInSession(int.MaxValue));
        Assert.True(PortOwner.IsTaken(port));
    }

    [Fact]
    public void Owner_of_a_port_that_nothing_listens_on_is_nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Null(PortOwner.Find(port));
        Assert.False(PortOwner.IsTaken(port));
    }

    [Fact]
    public void Lsof_is_read_by_field()
    {
        Assert.Equal(new PortOwner(812, "nginx"), Lsof.Parse("p812\ncnginx\nf6\n"));
        Assert.Null(Lsof.Parse(""));
    }
}
