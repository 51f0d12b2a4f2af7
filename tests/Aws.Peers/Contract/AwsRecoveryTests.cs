using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsRecoveryTests(AwsFixture fixture) : RecoveryContract(fixture), IClassFixture<AwsFixture>;
