using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shunt.Edge.Fleet;

namespace Shunt.Edge.Tests.Fleet;

public sealed class FreePortTests
{
    [Fact]
    public void Port_of_an_instance_is_none_that_an_outgoing_connection_could_take()
    {
        const string Range = "/proc/sys/net/ipv4/ip_local_port_range";
        var first = File.Exists(Range) ? int.Parse(File.ReadAllText(Range).Split('\t')[0], CultureInfo.InvariantCulture) : 49_152;

        var ports = Enumerable.Range(0, 100).Select(_ => FreePort.Find(new HashSet<int>()));

        Assert.All(ports, port => Assert.InRange(port, 10_000, first - 1));
    }

    [Fact]
    public void Port_that_something_listens_on_is_not_free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        Assert.False(FreePort.IsFree(((IPEndPoint)listener.LocalEndpoint).Port));
    }
}
