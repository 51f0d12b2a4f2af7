using System.Reflection;
using Shunt.Contract;

namespace Aws.Peers.Contract;

/// <summary>What of the contract is asserted on AWS is either seen before moto_server or named as left out.</summary>
public sealed class WitnessTests
{
    [Xunit.Fact]
    public void Whatever_is_left_out_is_a_test_of_the_contract_and_every_contract_but_one_is_put_to_the_platform()
    {
        var contracts = typeof(CutoverContract).Assembly.GetTypes().Where(type => type.IsAbstract && type.Name.EndsWith("Contract", StringComparison.Ordinal)).ToList();
        var tests = contracts.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttributes<Xunit.FactAttribute>().Any())
            .Select(method => (type.Name, method.Name)));
        var put = typeof(WitnessTests).Assembly.GetTypes().Where(type => typeof(IClassFixture<AwsFixture>).IsAssignableFrom(type)).Select(type => type.BaseType!.Name);

        Assert.Empty(LeavesOutWhatMotoCannotWitnessAttribute.Reasons.Keys.Except(tests));

        // A load balancer cannot have requests wait: settings with a rollout that recreates are refused (AwsProblemsTests).
        Assert.Equal([nameof(RecreateContract)], contracts.Select(type => type.Name).Except(put));
    }
}
