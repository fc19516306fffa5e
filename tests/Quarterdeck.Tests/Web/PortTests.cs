using System.Net;
using System.Net.Sockets;
using Quarterdeck.Web.Hosting;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Tests.Web;

/// <summary>Where the app listens.</summary>
public sealed class PortTests
{
    [Fact]
    public void A_port_that_is_taken_is_passed_over_for_a_later_one()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Uri address = new(WebApp.UrlsOf(new ServeOptions("company") { Port = port }));
        Assert.Equal("127.0.0.1", address.Host);
        Assert.InRange(address.Port, port + 1, port + 99);
    }

    [Fact]
    public void Addresses_that_are_given_are_taken_as_they_are() =>
        Assert.Equal("http://0.0.0.0:80;http://[::1]:81", WebApp.UrlsOf(new ServeOptions("company") { Port = 5080, Urls = "http://0.0.0.0:80;http://[::1]:81" }));
}
