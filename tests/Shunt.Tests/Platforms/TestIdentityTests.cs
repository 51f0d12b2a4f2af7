using Shunt.Platforms;
using Shunt.Secrets;

namespace Shunt.Tests.Platforms;

public sealed class TestIdentityTests
{
    [Fact]
    public void A_process_sees_it_in_place_of_what_the_build_acts_by_and_keeps_all_else()
    {
        var identity = new TestIdentity("tests", ["PROFILE", "ABSENT"], new Dictionary<string, string> { ["KEY"] = "tests" }, new Dictionary<string, Secret> { ["TOKEN"] = new("hidden") });
        var environment = new Dictionary<string, string?> { ["PATH"] = "/bin", ["KEY"] = "build", ["TOKEN"] = "build", ["PROFILE"] = "build" };

        identity.PutInto(environment);

        Assert.Equal([("KEY", "tests"), ("PATH", "/bin"), ("TOKEN", "hidden")], environment.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
    }
}
