using System.Globalization;
using System.Net;
using System.Text;
using Shunt.Aws.Images;
using Shunt.Aws.Tests.Failures;
using Tests;

namespace Shunt.Aws.Tests.Images;

public sealed class EcrTokenTests
{
    private readonly FakeTimeProvider _clock = new();
    private int _asked;

    [Fact]
    public async Task A_password_is_kept_until_shortly_before_it_ends()
    {
        using var clients = Clients(TimeSpan.FromHours(12));
        using var token = new EcrToken(clients.Images, "shop-prod-deploy", _clock);

        var first = await token.FindAsync(default);
        _clock.Advance(TimeSpan.FromHours(11));
        var kept = await token.FindAsync(default);
        _clock.Advance(TimeSpan.FromMinutes(50));
        var anew = await token.FindAsync(default);

        Assert.Equal(("AWS", "password 1", "Take the role 'shop-prod-deploy'"), (first.User, first.Password, first.NextStep));
        Assert.Same(first, kept);
        Assert.Equal("password 2", anew.Password);
    }

    [Fact]
    public async Task Whoever_asks_at_once_asks_once()
    {
        using var clients = Clients(TimeSpan.FromHours(12));
        using var token = new EcrToken(clients.Images, "shop-prod-deploy", _clock);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => token.FindAsync(default))));

        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_password_has_no_text()
    {
        using var clients = Clients(TimeSpan.FromHours(12));
        using var token = new EcrToken(clients.Images, "shop-prod-deploy", _clock);

        Assert.Equal("AWS", $"{await token.FindAsync(default)}");
    }

    [Theory]
    [InlineData("""{"authorizationData":[]}""")]
    [InlineData("""{"authorizationData":[{"authorizationToken":"not base 64"}]}""")]
    [InlineData("""{"authorizationData":[{"authorizationToken":"bm9ib2R5"}]}""")]
    public async Task What_is_no_password_is_said_without_it(string answer)
    {
        using var clients = new AwsClients("eu-west-1", new CannedHttp(HttpStatusCode.OK, answer));
        using var token = new EcrToken(clients.Images, "shop-prod-deploy", _clock);

        var refused = await Assert.ThrowsAsync<EcrException>(() => token.FindAsync(default));

        Assert.Equal("ECR gave no password for the account's registry that can be read. Nothing was pushed and no traffic moved. Run the command again.", refused.Message);
    }

    private AwsClients Clients(TimeSpan life) => new("eu-west-1", new CannedHttp((_, _) =>
    {
        var password = Convert.ToBase64String(Encoding.UTF8.GetBytes($"AWS:password {Interlocked.Increment(ref _asked)}"));
        var ends = (_clock.GetUtcNow() + life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return CannedHttp.Answer(HttpStatusCode.OK, $$"""{"authorizationData":[{"authorizationToken":"{{password}}","expiresAt":{{ends}}}]}""");
    }));
}
