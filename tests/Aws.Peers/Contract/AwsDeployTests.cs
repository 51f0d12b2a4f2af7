using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsDeployTests(AwsFixture fixture) : DeployContract(fixture), IClassFixture<AwsFixture>;
