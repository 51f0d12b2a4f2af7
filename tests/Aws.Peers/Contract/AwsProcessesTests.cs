using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsProcessesTests(AwsFixture fixture) : ProcessesContract(fixture), IClassFixture<AwsFixture>;
