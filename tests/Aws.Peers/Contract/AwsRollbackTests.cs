using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsRollbackTests(AwsFixture fixture) : RollbackContract(fixture), IClassFixture<AwsFixture>;
