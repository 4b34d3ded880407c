#pragma once
#define FORCED 7
