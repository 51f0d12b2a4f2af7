extern alias slices;

using Amazon.DynamoDBv2;
using Amazon.SecurityToken;
using Tests;

namespace Aws.DropIns.Tests.Conformance;

/// <summary>Slices made as the drop-ins are offer nothing that the official packages do not, with the same names, types and defaults.</summary>
public sealed class SliceApiTests
{
    public static TheoryData<string, string> Packages => new()
    {
        { "Amazon.SecurityToken", typeof(AmazonSecurityTokenServiceClient).Assembly.Location },
        { "Amazon.DynamoDBv2", typeof(AmazonDynamoDBClient).Assembly.Location },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_public_member_is_one_that_the_package_has(string space, string package)
    {
        var official = ApiSurface.Of(package, space);
        var ours = ApiSurface.Of(typeof(slices::Amazon.SecurityToken.AmazonSecurityTokenServiceClient).Assembly.Location, space)
            .Where(line => !line.Contains(": is Marshalling.", StringComparison.Ordinal)).ToList();

        Assert.True(ours.Count > 40, $"only {ours.Count} lines of {space} were compared");
        Assert.Empty(ours.Except(official));
    }
}
