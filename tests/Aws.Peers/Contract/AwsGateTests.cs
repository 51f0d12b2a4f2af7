using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsGateTests(AwsFixture fixture) : GateContract(fixture), IClassFixture<AwsFixture>;
