using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsFailureTests(AwsFixture fixture) : FailureContract(fixture), IClassFixture<AwsFixture>;
